import { uploadsInData } from '#content/data-uploads.ts';
import { uploadsIn } from '#content/mdx/uploads-in.ts';
import type { NamedUpload } from '#content/mdx/uploads-in.ts';
import type { CheckContext, EntryCheck, EntrySubject, Trouble } from './engine/check.ts';
import { isPicturePath } from './engine/upload-kinds.ts';

/** Every picture and file an entry names is there, and a picture is a picture by its name. */
export const uploadsExist: EntryCheck = {
  id: 'uploads-exist',
  standard: 'Lược đồ mục nội dung của cổng',
  judges: 'entry',
  check: (subject, { portal, hasFile }) =>
    namedBy(subject).flatMap((upload) => judge(upload, portal.id, hasFile)),
};

function namedBy({ entry, front }: EntrySubject): readonly NamedUpload[] {
  if (!entry) return [];
  const named = uploadsInData(entry.data).map(({ path, at, as }): NamedUpload => ({
    path,
    place: front.placeOf(at),
    as,
  }));
  return [...named, ...uploadsIn(entry.body, entry.bodyLine)];
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
