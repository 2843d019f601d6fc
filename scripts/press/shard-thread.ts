import { answerThread } from './run-thread.ts';
import { makeShard } from './shard.ts';
import type { ShardOrder } from './shard.ts';

await answerThread((order: ShardOrder) => makeShard(order));
