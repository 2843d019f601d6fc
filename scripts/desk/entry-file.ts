import { z } from 'zod';
import type { Finding } from '#schema/finding.ts';

export const StatusId = z.enum(['draft', 'pending_review', 'pending_publish']);
/** Decap's three columns; they show where an item stands, the ledger knows. */
export type StatusId = z.output<typeof StatusId>;

/** Steps a person may take on an entry's file. */
export const StepId = z.enum(['gui', 'duyet', 'tra-lai', 'trinh-cap-tren', 'xuat-ban', 'huy']);
export type StepId = z.output<typeof StepId>;

/** `POST /api/ho-so/<collection>/<slug…>/buoc`; `tree` is the result tree the person has seen. */
export const StepRequest = z.strictObject({
  step: StepId,
  tree: z.string().regex(/^[0-9a-f]{40}$/),
  reason: z.string().trim().min(1).max(2000).optional(),
  /** Role to which an item is sent back, where the regulation names several. */
  to: z.string().max(120).optional(),
});
export type StepRequest = z.output<typeof StepRequest>;

export type EntryState = 'chua-gui' | 'cho-duyet' | 'tra-lai' | 'du-dieu-kien' | 'da-xuat-ban';

export interface Person {
  readonly account: string;
  readonly name: string;
  /** Title of the office the person acted in; none for a unit's staff. */
  readonly office?: string;
}

/** One step of the route, as policy sees it. */
export interface RouteStep {
  readonly role: string;
  /** “Biên tập viên cấp 1 (Thư ký Ban Biên tập)”. */
  readonly label: string;
  /** `cho`: its turn; `chua-den`: a lower tier is missing; `mat-hieu-luc`: given on other bytes and void. */
  readonly status: 'da-duyet' | 'cho' | 'chua-den' | 'mat-hieu-luc';
  readonly statusLabel: string;
  /** Vietnamese sentence: why it stands so. */
  readonly why: string;
  readonly by?: Person;
  readonly at?: string;
  /** The tree that person approved; differs from the file's `tree` when the step outlived a later edit. */
  readonly tree?: string;
  readonly cite: string;
}

export interface DeadlineView {
  readonly id: string;
  readonly label: string;
  /** With offset; absent while the fact that starts the clock is missing. */
  readonly due?: string;
  readonly state: 'chua-tinh' | 'con-han' | 'sap-het' | 'qua-han' | 'da-xong';
  readonly stateLabel: string;
  readonly cite: string;
}

/** What the signed-in person may do; a step that is not allowed says why, ready to show. */
export interface Permission {
  readonly step: StepId;
  /** The verb on the button: “Gửi duyệt”. */
  readonly label: string;
  readonly allowed: boolean;
  readonly needsReason: boolean;
  /** To whom the item may be sent back, where the regulation leaves a choice; the first by default. */
  readonly targets?: readonly { readonly role: string; readonly label: string }[];
  readonly why?: ApiError;
}

/** An entry's file (`GET /api/ho-so/<collection>/<slug…>`). */
export interface EntryFile {
  /** `tin-tuc/2026/khai-giang`. */
  readonly entry: string;
  readonly title: string;
  readonly state: EntryState;
  readonly stateLabel: string;
  /** Decap's column; absent when nothing is proposed. */
  readonly status?: StatusId;
  /** Result tree and revision of the proposal; absent when nothing is proposed. */
  readonly tree?: string;
  readonly revision?: string;
  /** Which route applies and the clause that says so. */
  readonly route: {
    readonly id: string;
    readonly cite: string;
    readonly quote: string;
    readonly why: string;
  };
  readonly steps: readonly RouteStep[];
  /** Who may publish once every step is there. */
  readonly publish: { readonly label: string; readonly cite: string };
  readonly mayEdit: boolean;
  readonly editRefusal?: ApiError;
  readonly may: readonly Permission[];
  readonly deadlines: readonly DeadlineView[];
  readonly findings: readonly Finding[];
  /** Oldest first. */
  readonly history: readonly {
    readonly at: string;
    readonly who: Person;
    readonly step: string;
    readonly sentence: string;
    readonly reason?: string;
    readonly tree?: string;
  }[];
  /** Present once main holds the entry. */
  readonly published?: { readonly url: string; readonly at?: string };
}

/** `GET /api/toi`. */
export interface Me {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly offices: readonly {
    readonly id: string;
    readonly title: string;
    readonly role?: string;
    readonly unit?: string;
    readonly delegated: boolean;
  }[];
  /** Units whose items the person writes; empty for the board, which handles all. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Holds an office of the board without a unit: may write for every unit. */
  readonly board: boolean;
}

/** Body of every refusal. `error` is a whole Vietnamese sentence that stands alone. */
export interface ApiError {
  readonly error: string;
  /** File, line and column, or the field. */
  readonly where?: string;
  /** What to do. */
  readonly hint?: string;
  readonly cite?: string;
  readonly findings?: readonly Finding[];
}
