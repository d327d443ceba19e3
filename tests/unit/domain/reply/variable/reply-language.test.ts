import { describe, expect, it } from "vitest";
import {
  isReplyLanguage,
  localeOf,
  replyLanguages,
} from "#app/domain/reply/variable/reply-language.ts";

describe("the language of a saved reply", () => {
  it("is one of those that dates and states can be said in", () => {
    for (const language of replyLanguages) {
      expect(isReplyLanguage(language)).toBe(true);
      expect(localeOf[language].slice(0, 2)).toBe(language);
    }
    for (const other of ["fr", "", null, "EN"]) expect(isReplyLanguage(other)).toBe(false);
  });
});
