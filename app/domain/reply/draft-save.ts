/** May a page's words be written over the draft that is kept? */

export type DraftStanding = { readonly draftId: string; readonly version: number };

export type DraftSave =
  | { readonly kind: "create" }
  | { readonly kind: "write-over"; readonly version: number }
  /** Another tab or device wrote since, or the draft was sent or discarded there. */
  | { readonly kind: "changed-elsewhere" };

/** `known`: the draft that the page has seen last; null when it knows of none. `kept`: the one that is there. */
export function decideDraftSave(
  known: DraftStanding | null,
  kept: DraftStanding | null,
): DraftSave {
  if (kept === null) return known === null ? { kind: "create" } : { kind: "changed-elsewhere" };
  return known?.draftId === kept.draftId && known.version === kept.version
    ? { kind: "write-over", version: kept.version + 1 }
    : { kind: "changed-elsewhere" };
}
