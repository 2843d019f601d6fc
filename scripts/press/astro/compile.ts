import { build } from 'astro';

/** Child process of the press: compiles the templates of one code folder into another folder. */
const [root, outDir, cacheDir] = process.argv.slice(2);
if (!root || !outDir || !cacheDir) throw new TypeError('compile.ts <root> <outDir> <cacheDir>');

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await build({ root, outDir, cacheDir, logLevel: 'silent' });
