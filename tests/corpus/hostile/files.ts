import { deflateSync } from 'node:zlib';
import { compound, docx, odt, officeParts, relations, wordXml } from './office.ts';
import { plainPdf, streamOf } from './pdf.ts';
import { picture, video, withChunk, withSegment } from './pictures.ts';
import { zipOf } from './zip.ts';

/** A file that must never be published. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const page = Buffer.from('<html><script>alert(document.domain)</script></html>');
const program = Buffer.concat([Buffer.from('MZ\u0090\0', 'latin1'), Buffer.alloc(60)]);
const archive = zipOf([{ name: 'a.pdf', content: plainPdf('x') }]);
const endings = ['jpg', 'png', 'webp', 'pdf', 'mp4', 'docx', 'xlsx', 'odt', 'zip'];

/** Some hundred hostile files, made anew each time. */
export async function hostileFiles(): Promise<readonly HostileFile[]> {
  const sound: Readonly<Record<string, Buffer>> = {
    jpg: await picture('jpeg'),
    png: await picture('png'),
    webp: await picture('webp'),
    pdf: plainPdf('x'),
    mp4: video,
    docx: docx(),
    zip: archive,
  };
  return [
    ...disguised(await picture('gif')),
    ...tailed(sound),
    ...cut(sound),
    ...remarked(sound),
    ...office(),
    ...pdfs(),
    ...zips(),
  ];
}

function* disguised(gif: Buffer): Generator<HostileFile> {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const script = Buffer.concat([Buffer.from('GIF89a/*'), gif, Buffer.from('*/=1;alert(1)')]);
  const contents = { svg, page, program, compound, gif, 'GIF and script': script, empty: Buffer.alloc(0) };
  for (const [what, bytes] of Object.entries(contents)) {
    for (const ending of endings) yield { what: `${what} as ${ending}`, name: `a.${ending}`, bytes };
  }
  for (const ending of ['svg', 'gif', 'html', 'exe', 'docm', 'xlsm', 'js', 'jar', 'hta', 'rtf', 'doc']) {
    yield { what: `ending ${ending}`, name: `a.${ending}`, bytes: page };
  }
}

function* tailed(sound: Readonly<Record<string, Buffer>>): Generator<HostileFile> {
  for (const [ending, bytes] of Object.entries(sound)) {
    for (const [what, tail] of Object.entries({ page, program, archive })) {
      // An archive behind an archive is one archive with bytes before its files.
      yield {
        what: `${ending} with ${what} behind`,
        name: `a.${ending}`,
        bytes: Buffer.concat([bytes, tail]),
      };
    }
  }
}

function* cut(sound: Readonly<Record<string, Buffer>>): Generator<HostileFile> {
  for (const [ending, bytes] of Object.entries(sound)) {
    for (const share of [0.3, 0.6, 0.9]) {
      const short = bytes.subarray(0, Math.floor(bytes.length * share));
      yield { what: `${ending} cut at ${share}`, name: `a.${ending}`, bytes: short };
    }
  }
}

function* remarked(sound: Readonly<Record<string, Buffer>>): Generator<HostileFile> {
  const { jpg = Buffer.alloc(0), png = Buffer.alloc(0) } = sound;
  for (const marker of [0xfe, 0xe1, 0xe4, 0xed]) {
    yield { what: `page in segment ${marker}`, name: 'a.jpg', bytes: withSegment(jpg, marker, page) };
  }
  for (const type of ['tEXt', 'iTXt']) {
    const text = Buffer.concat([Buffer.from('Comment\0'), page]);
    yield { what: `page in chunk ${type}`, name: 'a.png', bytes: withChunk(png, type, text) };
  }
}

function* office(): Generator<HostileFile> {
  const at = 'word/_rels/document.xml.rels';
  for (const type of ['attachedTemplate', 'image', 'oleObject', 'frame', 'subDocument', 'externalLinkPath']) {
    for (const target of ['http://x.example/a', '\\\\x.example\\a', 'file://x.example/a']) {
      const content = relations([[type, target, true]]);
      yield { what: `${type} from ${target}`, name: 'a.docx', bytes: docx([{ name: at, content }]) };
    }
  }
  for (const target of [
    'javascript:alert(1)',
    'vbscript:x',
    'ms-msdt:x',
    'search-ms:x',
    '&#106;avascript:x',
  ]) {
    const content = relations([['hyperlink', target, true]]);
    yield { what: `link ${target}`, name: 'a.docx', bytes: docx([{ name: at, content }]) };
  }
  for (const name of [
    'word/vbaProject.bin',
    'word/vbaData.xml',
    'word/activeX/a.xml',
    'word/embeddings/a.bin',
  ]) {
    yield { what: name, name: 'a.docx', bytes: docx([{ name, content: compound }]) };
  }
  for (const name of ['Basic/script-lb.xml', 'Scripts/python/a.py', 'Object 1']) {
    yield { what: name, name: 'a.odt', bytes: odt('', [{ name, content: compound }]) };
  }
  for (const words of ['DDEAUTO c:\\\\a.exe', 'DDE a b', 'INCLUDETEXT "http://x.example"']) {
    yield { what: words, name: 'a.docx', bytes: docx([], [], `<w:instrText>${words}</w:instrText>`) };
  }
  for (const mark of ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT']) {
    const body = wordXml([mark, 'Số: 01/BC-SGDĐT', 'Nội dung báo cáo.']);
    yield { what: `marked ${mark}`, name: 'a.docx', bytes: zipOf(officeParts('docx', body)) };
  }
}

function* pdfs(): Generator<HostileFile> {
  for (const name of [
    'JavaScript',
    'Launch',
    'SubmitForm',
    'ImportData',
    'GoToE',
    'Rendition',
    'RichMedia',
    'XFA',
    'EmbeddedFile',
  ]) {
    const written = `/#${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
    const object = `<< /S /${name} >>`;
    const packed = deflateSync(Buffer.from(`20 0 ${object}`));
    const stream = streamOf('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', packed);
    yield { what: `PDF ${name}`, name: 'a.pdf', bytes: plainPdf('x', '', [object]) };
    yield { what: `PDF ${name} by number`, name: 'a.pdf', bytes: plainPdf('x', '', [`<< /S ${written} >>`]) };
    yield { what: `PDF ${name} packed`, name: 'a.pdf', bytes: plainPdf('x', '', [stream]) };
  }
  const bomb = streamOf(
    '/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode',
    deflateSync(Buffer.alloc(70_000_000)),
  );
  yield { what: 'PDF bomb', name: 'a.pdf', bytes: plainPdf('x', '', [bomb]) };
  yield { what: 'PDF password', name: 'a.pdf', bytes: plainPdf('x', '/Encrypt 6 0 R', ['<< >>']) };
}

function* zips(): Generator<HostileFile> {
  for (const name of [
    '../a.pdf',
    '/a.pdf',
    'C:\\a.pdf',
    'a/../../b.pdf',
    'a.exe',
    'a.html',
    'a.pdf.js',
    'b.zip',
  ]) {
    yield { what: `ZIP with ${name}`, name: 'a.zip', bytes: zipOf([{ name, content: plainPdf('x') }]) };
  }
  const zeros = { name: 'a.pdf', content: Buffer.alloc(50_000_000) };
  yield { what: 'ZIP bomb', name: 'a.zip', bytes: zipOf([zeros]) };
  yield { what: 'ZIP bomb that lies', name: 'a.zip', bytes: zipOf([{ ...zeros, claims: { size: 100 } }]) };
  yield { what: 'ZIP password', name: 'a.zip', bytes: zipOf([{ ...zeros, claims: { flags: 1 } }]) };
}
