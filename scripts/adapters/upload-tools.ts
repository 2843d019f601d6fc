import type { UploadTools } from '#scripts/checks/uploads/tools.ts';
import { decodePicture } from './images.ts';

/** The libraries with which uploads are judged. */
export const uploadTools: UploadTools = {
  decode: decodePicture,
  readTexts: () => Promise.resolve([]),
};
