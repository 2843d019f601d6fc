import { folderSource } from '#scripts/press/folder-source.ts';
import { print } from '#scripts/press/print.ts';

/** A print in a process of its own: `print-once.ts <folder with content/> <out>`. Says the release's folder. */
const [root = '', out = ''] = process.argv.slice(2);
const { release } = await print({ portal: 'hai-phong-gddt', source: folderSource(root), out });
process.stdout.write(release);
