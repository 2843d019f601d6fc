import { join, resolve } from 'node:path';
import { type Measured, isInstalled, measure, settle } from './measure.ts';
import { type Peer, cleanPeer, peers, preparePeer } from './peers.ts';
import { type Row, rowOf } from './rows.ts';

const labels: Readonly<Record<Peer, string>> = {
  hugo: 'Hugo',
  eleventy: 'Eleventy',
  astro: 'stock Astro, glob loader',
};
const bin = resolve(import.meta.dirname, '../../node_modules/.bin');

/** One peer in its workspace, ready to be built again and again. */
export interface PeerGround {
  readonly peer: Peer;
  readonly workspace: string;
}

/** Undefined, with a word to the reader, when the tool is not on this machine. */
export function openPeer(
  peer: Peer,
  folder: string,
  entries: number,
  print: (text: string) => void,
): PeerGround | undefined {
  if (peer === 'hugo' && !isInstalled('hugo')) {
    print(
      'Hugo is not on this machine (apt-get install hugo): no rows of it, bounds against it stay unjudged.',
    );
    return undefined;
  }
  const workspace = join(folder, peer);
  preparePeer(peer, workspace, entries);
  return { peer, workspace };
}

/** A build with nothing left from any build before. */
export async function coldBuild({ peer, workspace }: PeerGround): Promise<Measured> {
  cleanPeer(peer, workspace);
  settle();
  return measure(peers[peer].command, workspace);
}

/** The peer's own full builds, and the same with Pagefind over the last output: the sum of both times. */
export async function peerRows(
  { peer, workspace }: PeerGround,
  builds: readonly Measured[],
): Promise<{ readonly full: Row; readonly search: Row }> {
  const full = rowOf(`${labels[peer]}, full`, builds);
  settle();
  const index = await measure([join(bin, 'pagefind'), '--site', peers[peer].output, '--quiet'], workspace);
  return {
    full,
    search: {
      label: `${labels[peer]} + Pagefind`,
      milliseconds: (full.milliseconds ?? 0) + index.milliseconds,
      peakBytes: Math.max(full.peakBytes ?? 0, index.peakBytes),
    },
  };
}
