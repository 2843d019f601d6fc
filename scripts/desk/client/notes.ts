import type { NoteView } from '../protocol.ts';
import type { Api } from './api.ts';
import { defined } from './for-decap.ts';

/** A note as Decap's pane shows it. */
interface DecapNote {
  readonly id: string;
  readonly author: string;
  readonly content: string;
  readonly timestamp: string;
  readonly resolved: boolean;
}

/** Notes beside an entry: Decap's own pane for what editors say to each other. */
export class Notes {
  protected readonly api: Api;

  constructor(api: Api) {
    this.api = api;
  }

  /** Notes are read when an entry is opened. */
  startNotesPolling = () => Promise.resolve();
  stopNotesPolling = () => Promise.resolve();

  async getNotes(collection: string, slug: string): Promise<DecapNote[]> {
    const { notes } = await this.api
      .cms('getNotes', { collection, slug }, [404])
      .catch(() => ({ notes: [] }));
    return notes.map(shown);
  }

  async addNote(collection: string, slug: string, { content }: { content: string }): Promise<DecapNote> {
    return shown((await this.api.cms('addNote', { collection, slug, note: { text: content } })).note);
  }

  async updateNote(
    collection: string,
    slug: string,
    noteId: string,
    { content, resolved }: { content?: string; resolved?: boolean },
  ): Promise<DecapNote> {
    const updates = defined({ text: content, resolved });
    return shown((await this.api.cms('updateNote', { collection, slug, noteId, updates })).note);
  }

  async deleteNote(collection: string, slug: string, noteId: string): Promise<void> {
    await this.api.cms('deleteNote', { collection, slug, noteId });
  }

  async toggleNoteResolution(collection: string, slug: string, noteId: string): Promise<DecapNote> {
    return shown((await this.api.cms('toggleNoteResolution', { collection, slug, noteId })).note);
  }
}

function shown({ text, ...note }: NoteView): DecapNote {
  return { ...note, content: text };
}
