// What the benchmark of the desk asks for: every view of the inbox, and searches as people make them, rare and common ones.
import { inboxViews } from "#app/domain/ticket/inbox-view.ts";

export const askedViews = inboxViews;

export const askedSearches = [
  "parcel",
  "ring size",
  "verschluss",
  "commande anillo",
  "refund damaged",
  "wedding present box",
  "bransoletka",
  "kette kaputt",
  "指輪",
  "แหวน",
  "sommer",
  "clara muller",
  "jurgen.garcia",
  "@post.example ring",
  "#12345",
  "20417",
  "1Z000792",
  "IMG_4711",
  "order:23456",
  "from:zoe refund",
  "to:support engraving",
  '"thank you"',
  '"my order"',
  "necklace -chain",
  "is:overdue",
  "is:open is:unassigned parcel",
  "tag:repair",
  "tag:vip gift is:closed",
  "has:attachment clasp",
  "before:2026-01-01 earrings",
] as const;
