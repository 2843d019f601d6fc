import type { Api } from './api.ts';
import { defined } from './for-decap.ts';

/** Notes beside an entry: a ready-made pane of Decap for what editors say to each other. */
export class Notes {
  protected readonly api: Api;

  constructor(api: Api) {
    this.api = api;
  }

  async getNotes(collection: string, slug: string) {
    const { notes } = await this.api
      .cms('getNotes', { collection, slug }, [404])
      .catch(() => ({ notes: [] }));
    return notes;
  }

  async addNote(collection: string, slug: string, note: { text?: string }) {
    return (await this.api.cms('addNote', { collection, slug, note: defined({ text: note.text }) })).note;
  }

  async updateNote(
    collection: string,
    slug: string,
    noteId: string,
    updates: { text?: string; resolved?: boolean },
  ) {
    return (await this.api.cms('updateNote', { collection, slug, noteId, updates })).note;
  }

  async deleteNote(collection: string, slug: string, noteId: string) {
    await this.api.cms('deleteNote', { collection, slug, noteId });
  }

  async toggleNoteResolution(collection: string, slug: string, noteId: string) {
    return (await this.api.cms('toggleNoteResolution', { collection, slug, noteId })).note;
  }
}
