import { writeFileSync } from 'node:fs';
import { trainModel } from '#scripts/checks/classifier/train.ts';
import { examplesOf } from './examples.ts';
import { readItems } from './items.ts';
import { modelText } from './model-text.ts';

/** `npm run train-classifier`: learns the weights from the corpus anew. The same corpus gives the same bytes. */
const file = new URL('../../scripts/checks/classifier/weights.json', import.meta.url);
const model = trainModel(examplesOf(readItems()));
writeFileSync(file, modelText(model));
process.stdout.write(`Đã ghi ${Object.keys(model.weights).length} cụm từ vào weights.json.\n`);
