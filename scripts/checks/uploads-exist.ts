import { uploadsIn } from '#content/mdx/uploads-in.ts';
import type { NamedUpload } from '#content/mdx/uploads-in.ts';
import type { CheckContext, EntryCheck, EntrySubject, Trouble } from './engine/check.ts';
import { isPicturePath } from './engine/upload-kinds.ts';

/** Every picture and file an entry names is there, and a picture is a picture by its name. */
export const uploadsExist: EntryCheck = {
  id: 'uploads-exist',
  judges: 'entry',
  check: (subject, { portal, hasFile }) =>
    namedBy(subject).flatMap((upload) => judge(upload, portal.id, hasFile)),
};

function namedBy({ entry, front }: EntrySubject): readonly NamedUpload[] {
  if (!entry) return [];
  const { image, attachments } = entry.data;
  const picture: NamedUpload[] = image
    ? [{ path: image.src, place: front.placeOf(['image', 'src']), as: 'picture' }]
    : [];
  const files = attachments.map(({ file }, index): NamedUpload => ({
    path: file,
    place: front.placeOf(['attachments', index, 'file']),
    as: 'file',
  }));
  return [...picture, ...files, ...uploadsIn(entry.body, entry.bodyLine)];
}

function judge(
  { path, place, as }: NamedUpload,
  portal: string,
  hasFile: CheckContext['hasFile'],
): Trouble[] {
  if (!hasFile(`content/${portal}/${path}`)) {
    return [{ place, message: `Không có tệp “${path}”.`, hint: 'Tải tệp lên, hoặc sửa lại đường dẫn.' }];
  }
  if (as === 'picture' && !isPicturePath(path)) {
    return [
      { place, message: `Tệp “${path}” không phải là ảnh.`, hint: 'Ảnh phải là tệp .jpg, .png hoặc .webp.' },
    ];
  }
  return [];
}
