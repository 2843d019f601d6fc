import { join, resolve } from 'node:path';
import { type Measured, isInstalled, measure, settle } from './measure.ts';
import { type Peer, cleanPeer, peers, preparePeer } from './peers.ts';
import { type Row, median } from './rows.ts';

const labels: Readonly<Record<Peer, string>> = {
  hugo: 'Hugo',
  eleventy: 'Eleventy',
  astro: 'stock Astro, glob loader',
};
const bin = resolve(import.meta.dirname, '../../node_modules/.bin');

/** Cold builds of one peer, `times` of them: the median time, the greatest peak. */
async function coldBuilds(peer: Peer, workspace: string, times: number): Promise<Measured> {
  const runs: Measured[] = [];
  for (let run = 0; run < times; run += 1) {
    cleanPeer(peer, workspace);
    settle();
    runs.push(await measure(peers[peer].command, workspace));
  }
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    peakBytes: Math.max(...runs.map(({ peakBytes }) => peakBytes)),
    stdout: '',
  };
}

/**
 * One peer's rows: its own full build, and the same with Pagefind over its output (the sum of both times).
 * Undefined when the tool is not on this machine.
 */
export async function measurePeer(
  peer: Peer,
  folder: string,
  options: { readonly entries: number; readonly times: number; readonly print: (text: string) => void },
): Promise<{ readonly full: Row; readonly search: Row } | undefined> {
  if (peer === 'hugo' && !isInstalled('hugo')) {
    options.print(
      'Hugo is not on this machine (apt-get install hugo): its rows are left out, bounds against it stay unjudged.',
    );
    return undefined;
  }
  const workspace = join(folder, peer);
  preparePeer(peer, workspace, options.entries);
  options.print(`${labels[peer]} …`);
  const build = await coldBuilds(peer, workspace, options.times);
  settle();
  const index = await measure([join(bin, 'pagefind'), '--site', peers[peer].output, '--quiet'], workspace);
  return {
    full: { label: `${labels[peer]}, full`, milliseconds: build.milliseconds, peakBytes: build.peakBytes },
    search: {
      label: `${labels[peer]} + Pagefind`,
      milliseconds: build.milliseconds + index.milliseconds,
      peakBytes: Math.max(build.peakBytes, index.peakBytes),
    },
  };
}
