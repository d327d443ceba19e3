import type { ReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";

/** What can be done from the list. */
export type ListStep =
  | { readonly intent: "delete" | "restore" | "duplicate"; readonly id: string }
  | { readonly intent: "add-starters"; readonly language: ReplyLanguage }
  | {
      readonly intent: "settle-drift";
      readonly savedReplyId: string;
      readonly key: string;
      readonly version: number;
    };
