import type { DraftStanding } from "#app/domain/reply/draft-save.ts";
import { isBlankHtml } from "#app/domain/reply/blank-html.ts";
import type { DraftView, DraftWords, UploadView } from "#app/domain/reply/draft.ts";

/** After so long without a key what was typed is saved. */
const PAUSE_MS = 800;
/** A save that failed is tried again after so long, and each time later. */
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

export type DraftContent = {
  readonly words: DraftWords;
  readonly uploads: readonly UploadView[];
};

export type SaveAnswer =
  | { readonly kind: "saved"; readonly draft: DraftStanding | null }
  | { readonly kind: "changed-elsewhere"; readonly newest: DraftView | null }
  /** Not taken, in words for the writer. */
  | { readonly kind: "refused"; readonly why: string };

/** Where drafts are kept. Each throws when nobody answers. */
export type DraftKeeper = {
  readonly save: (
    content: DraftContent,
    known: DraftStanding | null,
    /** True while the page is being left: the request outlives it. */
    isLeaving: boolean,
  ) => Promise<SaveAnswer>;
  readonly discard: (
    kind: DraftWords["kind"],
    known: DraftStanding,
  ) => Promise<SaveAnswer | { readonly kind: "discarded" }>;
  /** A save will follow soon, perhaps while the page is being left. */
  readonly prepare?: () => void;
};

export type DraftState = DraftContent & {
  /** The draft as it is kept; null while none is. */
  readonly standing: DraftStanding | null;
  readonly saving: "saved" | "waiting" | "saving" | "failed";
  /** Why it can't be kept as it is, or null. */
  readonly trouble: string | null;
  /** Another tab or device wrote on it; `newest` is null where it was sent or thrown away. */
  readonly conflict: { readonly newest: DraftView | null } | null;
  /** Grows when the content came from elsewhere than this page's fields. */
  readonly revision: number;
};

export type DraftStore = {
  readonly get: () => DraftState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The writer changed something. */
  readonly change: (content: {
    readonly words?: Partial<DraftWords>;
    readonly uploads?: readonly UploadView[];
  }) => void;
  /** What the server says is kept, with a reload of the page. */
  readonly hear: (kept: DraftView | null) => void;
  /** Saves at once what waits, and ends when it is answered; never throws. */
  readonly flush: (isLeaving?: boolean) => Promise<void>;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  /** It went out, or was thrown away: begin anew. */
  readonly reset: () => void;
  /** Puts content back that was taken away; `standing`: where it is kept already. */
  readonly restore: (content: DraftContent, standing: DraftStanding | null) => void;
  readonly discard: () => Promise<DraftContent>;
};

/** A draft while it is written: keeps it, and finds out when it is written on elsewhere too. `fresh` is an empty one. */
export function makeDraftStore(given: {
  readonly keeper: DraftKeeper;
  readonly kept: DraftView | null;
  readonly fresh: () => DraftWords;
}): DraftStore {
  const { keeper, fresh } = given;
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inFlight: Promise<void> | null = null;
  let isDirty = false;
  /** The next news of the server may have been on its way before the save was answered. */
  let mayHearOldNews = false;
  let retryMs = FIRST_RETRY_MS;
  let state: DraftState = {
    ...(given.kept ? contentOf(given.kept) : { words: fresh(), uploads: [] }),
    standing: given.kept && standingOf(given.kept),
    saving: "saved",
    trouble: null,
    conflict: null,
    revision: 0,
  };

  const set = (next: Partial<DraftState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  async function save(isLeaving: boolean): Promise<void> {
    isDirty = false;
    const { words, uploads, standing } = state;
    const sent = { words, uploads };
    set({ saving: "saving" });
    try {
      const answer = await keeper.save(sent, standing, isLeaving);
      // It went out or was thrown away meanwhile: what is kept of it is another's matter.
      if (state.standing !== standing) return;
      retryMs = FIRST_RETRY_MS;
      if (answer.kind === "refused") set({ saving: "failed", trouble: answer.why });
      else if (answer.kind === "saved") noteSaved(answer.draft);
      // The answer to the same words was lost on its way: they are kept.
      else if (answer.newest && isSame(contentOf(answer.newest), sent))
        noteSaved(standingOf(answer.newest));
      else set({ saving: "failed", conflict: { newest: answer.newest } });
    } catch {
      // The line is down, or the server restarts: the words stay here and are saved later.
      isDirty = true;
      set({ saving: "failed" });
      schedule(retryMs);
      retryMs = Math.min(LONGEST_RETRY_MS, retryMs * 2);
    }
  }
  const noteSaved = (standing: DraftStanding | null) => {
    mayHearOldNews = true;
    set({ standing, trouble: null, saving: isDirty ? "waiting" : "saved" });
  };

  async function flush(isLeaving = false): Promise<void> {
    clearTimeout(timer);
    await inFlight;
    if (!isDirty || state.conflict !== null) return;
    inFlight = save(isLeaving).finally(() => (inFlight = null));
    await inFlight;
    if (isDirty && state.saving === "waiting") schedule(PAUSE_MS);
  }

  function replace(content: DraftContent, standing: DraftStanding | null): void {
    clearTimeout(timer);
    isDirty = false;
    const revision = state.revision + 1;
    set({ ...content, standing, revision, conflict: null, trouble: null, saving: "saved" });
  }
  const begin = (kept: DraftView | null) =>
    replace(kept ? contentOf(kept) : { words: fresh(), uploads: [] }, kept && standingOf(kept));

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change: ({ words = {}, uploads = state.uploads }) => {
      const began = isNothing(state);
      if (!isDirty) keeper.prepare?.();
      isDirty = true;
      set({
        words: { ...state.words, ...(began ? whatIsSeen(fresh()) : {}), ...words },
        uploads,
        saving: "waiting",
      });
      if (state.conflict === null) schedule(PAUSE_MS);
    },
    hear: (kept) => {
      if (state.saving !== "saved" || inFlight !== null || state.conflict !== null) return;
      const isOld = mayHearOldNews && kept?.draftId !== state.standing?.draftId;
      mayHearOldNews = false;
      if (isOld) return;
      if (kept === null) {
        if (state.standing !== null) set({ conflict: { newest: null } });
      } else if (kept.draftId !== state.standing?.draftId || kept.version > state.standing.version)
        begin(kept);
    },
    flush,
    takeTheirs: () => {
      if (state.conflict) begin(state.conflict.newest);
    },
    keepMine: () => {
      if (!state.conflict) return;
      const { newest } = state.conflict;
      isDirty = true;
      set({ standing: newest && standingOf(newest), conflict: null, saving: "waiting" });
      void flush();
    },
    reset: () => begin(null),
    restore: (content, standing) => {
      replace(content, standing);
      if (standing !== null) return;
      isDirty = true;
      void flush();
    },
    discard: async () => {
      await inFlight;
      const { words, uploads, standing } = state;
      if (standing === null) {
        begin(null);
        return { words, uploads };
      }
      const answer = await keeper.discard(words.kind, standing);
      if (answer.kind === "changed-elsewhere") set({ conflict: { newest: answer.newest } });
      else begin(null);
      return { words, uploads };
    },
  };
}

const contentOf = ({
  draftId: _draftId,
  version: _version,
  changedAt: _changedAt,
  uploads,
  ...words
}: DraftView): DraftContent => ({ words, uploads });

const standingOf = ({ draftId, version }: DraftView): DraftStanding => ({ draftId, version });

/** Nothing was written: what the page shows now is what its writer begins with. */
export const isNothing = ({ words, uploads }: DraftContent): boolean =>
  isBlankHtml(words.html) &&
  uploads.length === 0 &&
  words.cc.length === 0 &&
  words.bcc.length === 0 &&
  (words.kind === "reply" || words.to.length === 0);

const whatIsSeen = ({ seenMessageId, seenOrders }: DraftWords) => ({ seenMessageId, seenOrders });

/** What the server cleans of the HTML is no difference. */
function isSame(one: DraftContent, other: DraftContent): boolean {
  const plain = ({ words, uploads }: DraftContent) =>
    JSON.stringify([
      words.html.replace(/<[^<>]{0,2000}>/g, "").replace(/\s{1,}/g, " "),
      words.to,
      words.cc,
      words.bcc,
      words.subject,
      uploads.map(({ uploadId }) => uploadId),
    ]);
  return plain(one) === plain(other);
}
