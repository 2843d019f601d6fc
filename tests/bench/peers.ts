import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentKinds } from '#schema/document.ts';
import { readPortal, writeCorpus } from './corpus.ts';
import { setAside } from './set-aside.ts';

export type Peer = 'hugo' | 'eleventy' | 'astro';

/** How a peer is set up and run in its own workspace folder. */
interface PeerFacts {
  /** Where its articles, its data file and its plain files go. */
  readonly content: string;
  readonly data: string;
  readonly statics: string;
  /** Where its site appears. */
  readonly output: string;
  readonly command: readonly string[];
}

const repository = resolve(import.meta.dirname, '../..');
const bin = (name: string): string => join(repository, 'node_modules/.bin', name);
const node = bin('node');

export const peers: Readonly<Record<Peer, PeerFacts>> = {
  hugo: {
    content: 'content',
    data: 'data',
    statics: 'static',
    output: 'public',
    command: ['hugo', '--quiet', '--noBuildLock'],
  },
  eleventy: {
    content: 'content',
    data: '_data',
    statics: 'static',
    output: '_site',
    command: [node, bin('eleventy'), '--quiet'],
  },
  astro: {
    content: 'content',
    data: 'src',
    statics: 'public',
    output: 'dist',
    command: [node, bin('astro'), 'build', '--silent'],
  },
};

const byId = <T extends { id: string }>(items: readonly T[], value: (item: T) => string): object =>
  Object.fromEntries(items.map((item) => [item.id, value(item)]));

/** What every peer's templates need to know of the portal. */
function portalData(): object {
  const { sections, units } = readPortal();
  return {
    url: 'https://cong.example.vn',
    title: 'Cổng thông tin điện tử Sở Giáo dục và Đào tạo Hải Phòng',
    superior: 'Ủy ban nhân dân thành phố Hải Phòng',
    name: 'Sở Giáo dục và Đào tạo',
    term: 'Cổng thông tin điện tử',
    managingBody: 'Sở Giáo dục và Đào tạo Hải Phòng',
    responsible: 'Trưởng Ban Biên tập',
    address: 'Thành phố Hải Phòng',
    sections,
    menu: sections.filter(({ inMenu }) => inMenu),
    sectionTitles: byId(sections, ({ title }) => title),
    unitNames: byId(units, ({ name }) => name),
    documentKinds,
  };
}

/** Hugo's sections and standing pages are content files of their own. */
function writeHugoPages(content: string): void {
  for (const { id, title } of readPortal().sections) {
    mkdirSync(join(content, id), { recursive: true });
    writeFileSync(
      join(content, id, '_index.md'),
      `---\ntitle: ${JSON.stringify(title)}\nurl: /chuyen-muc/${id}/\n---\n`,
    );
  }
  for (const [id, title] of [
    ['so-do-trang', 'Sơ đồ trang'],
    ['tim-kiem', 'Tìm kiếm'],
  ])
    writeFileSync(join(content, `${id}.md`), `---\ntitle: ${title}\nurl: /${id}/\ntype: page\n---\n`);
}

/** A fresh workspace of one peer with `count` articles in its own form, ready to build. */
export function preparePeer(peer: Peer, workspace: string, count: number): void {
  const facts = peers[peer];
  rmSync(workspace, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'peers', peer), workspace, { recursive: true });
  cpSync(join(import.meta.dirname, 'peers/shared'), join(workspace, facts.statics), { recursive: true });
  mkdirSync(join(workspace, facts.data), { recursive: true });
  writeFileSync(join(workspace, facts.data, 'portal.json'), JSON.stringify(portalData()));
  writeCorpus({ count, out: join(workspace, facts.content), format: peer });
  if (peer === 'hugo') writeHugoPages(join(workspace, facts.content));
  if (!existsSync(join(workspace, 'node_modules')))
    symlinkSync(join(repository, 'node_modules'), join(workspace, 'node_modules'));
}

/** Takes away what earlier builds of a peer left, so that the next one is cold. */
export function cleanPeer(peer: Peer, workspace: string): void {
  for (const folder of [peers[peer].output, '.astro', 'resources', '.cache'])
    setAside(join(workspace, folder));
}
