import { builtPage } from './built-page.ts';
import type { Check } from './engine/check.ts';
import { advertising } from './advertising.ts';
import { archiveSafe } from './archive-safe.ts';
import { attribution } from './attribution.ts';
import { documentTraces } from './document-traces.ts';
import { entriesExist } from './entries-exist.ts';
import { factsPlausible } from './facts-plausible.ts';
import { forbiddenTerms } from './forbidden-terms.ts';
import { frontMatter } from './front-matter.ts';
import { gitTree } from './git-tree.ts';
import { hiddenText } from './hidden-text.ts';
import { imageMetadata } from './image-metadata.ts';
import { imageValid } from './image-valid.ts';
import { impersonation } from './impersonation.ts';
import { legacyFont } from './legacy-font.ts';
import { links } from './links.ts';
import { mdxSafe } from './mdx-safe.ts';
import { mixedScript } from './mixed-script.ts';
import { officeSafe } from './office-safe.ts';
import { path } from './path.ts';
import { restrictedMarking } from './restricted-marking.ts';
import { pdfSafe } from './pdf-safe.ts';
import { personalData } from './personal-data.ts';
import { schema } from './schema.ts';
import { secretMarking } from './secret-marking.ts';
import { sectionKnown } from './section-known.ts';
import { sensitiveMatter } from './sensitive-matter.ts';
import { unicode } from './unicode.ts';
import { unitKnown } from './unit-known.ts';
import { unsourcedQuotation } from './unsourced-quotation.ts';
import { uploadKindCheck } from './upload-kind.ts';
import { uploadWhole } from './upload-whole.ts';
import { uploadsExist } from './uploads-exist.ts';

/** Every check there is, in the order of docs/cli.md. */
export const checks: readonly Check[] = [
  gitTree,
  path,
  unicode,
  frontMatter,
  schema,
  sectionKnown,
  unitKnown,
  entriesExist,
  mdxSafe,
  uploadsExist,
  uploadKindCheck,
  uploadWhole,
  imageValid,
  imageMetadata,
  archiveSafe,
  officeSafe,
  documentTraces,
  pdfSafe,
  legacyFont,
  mixedScript,
  hiddenText,
  sensitiveMatter,
  secretMarking,
  restrictedMarking,
  forbiddenTerms,
  personalData,
  links,
  advertising,
  impersonation,
  unsourcedQuotation,
  builtPage,
  attribution,
  factsPlausible,
];
