import { randomUUID } from 'node:crypto';
import type { StoredNote } from '#scripts/adapters/private-store.ts';
import type { Desk } from '../desk.ts';
import type { Me } from '../entry-file.ts';
import { placeOf } from '../places.ts';
import type { NoteView, Params } from '../protocol.ts';
import { Refusal } from '../refusal.ts';
import { proposalFor } from './proposal-for.ts';

const view = ({ id, author, text, at, resolved }: StoredNote): NoteView => ({
  id,
  author,
  text,
  timestamp: at,
  resolved,
});

async function entryOf(
  desk: Desk,
  me: Me,
  { collection, slug }: { collection: string; slug: string },
): Promise<string> {
  const place = placeOf(desk.portal, collection, slug);
  await proposalFor(desk, me, place);
  return place.entry;
}

function found(desk: Desk, entry: string, id: string): StoredNote {
  const note = desk.store.notes(entry).find((one) => one.id === id);
  if (!note) throw new Refusal(404, 'Không có ghi chú này; có thể người khác đã xóa.');
  return note;
}

function mustBeOwn(me: Me, note: StoredNote): void {
  if (note.account !== me.account)
    throw new Refusal(403, `Chỉ ${note.author} được sửa hoặc xóa ghi chú này.`);
}

export async function getNotes(
  desk: Desk,
  me: Me,
  params: Params['getNotes'],
): Promise<{ notes: NoteView[] }> {
  const place = placeOf(desk.portal, params.collection, params.slug);
  const { refs } = await desk.look();
  if (!refs.has(place.ref)) return { notes: [] };
  return { notes: desk.store.notes(await entryOf(desk, me, params)).map(view) };
}

export async function addNote(desk: Desk, me: Me, params: Params['addNote']): Promise<{ note: NoteView }> {
  const entry = await entryOf(desk, me, params);
  const text = params.note.text?.trim().normalize('NFC');
  if (!text) throw new Refusal(400, 'Ghi chú chưa có nội dung.');
  // The author is the signed-in person, whatever the browser says.
  const note: StoredNote = {
    id: randomUUID(),
    entry,
    account: me.account,
    author: me.name,
    text,
    at: desk.now(),
    resolved: false,
  };
  desk.store.putNote(note);
  return { note: view(note) };
}

export async function updateNote(
  desk: Desk,
  me: Me,
  params: Params['updateNote'],
): Promise<{ note: NoteView }> {
  const note = found(desk, await entryOf(desk, me, params), params.noteId);
  const text = params.updates.text?.trim().normalize('NFC');
  if (text !== undefined && text !== note.text) mustBeOwn(me, note);
  if (text === '') throw new Refusal(400, 'Ghi chú chưa có nội dung.');
  const next: StoredNote = {
    ...note,
    text: text ?? note.text,
    resolved: params.updates.resolved ?? note.resolved,
  };
  desk.store.putNote(next);
  return { note: view(next) };
}

export async function deleteNote(
  desk: Desk,
  me: Me,
  params: Params['deleteNote'],
): Promise<{ message: string }> {
  const note = found(desk, await entryOf(desk, me, params), params.noteId);
  mustBeOwn(me, note);
  desk.store.dropNote(note.entry, note.id);
  return { message: 'Đã xóa ghi chú.' };
}

export async function toggleNote(
  desk: Desk,
  me: Me,
  params: Params['toggleNoteResolution'],
): Promise<{ note: NoteView }> {
  const note = found(desk, await entryOf(desk, me, params), params.noteId);
  const next: StoredNote = { ...note, resolved: !note.resolved };
  desk.store.putNote(next);
  return { note: view(next) };
}
