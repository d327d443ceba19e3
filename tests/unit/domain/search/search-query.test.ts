import { describe, expect, it } from "vitest";
import { parseSearch } from "#app/domain/search/parse-search.ts";
import { searchQuery } from "#app/domain/search/search-query.ts";

const query = (typed: string) => searchQuery(parseSearch(typed).terms);

describe("what PostgreSQL is asked for", () => {
  it("is the beginning of a word, and any part of the facts", () => {
    expect(query("Kett")).toEqual({ needs: [{ words: "'kett':*", part: "%kett%" }], never: null });
  });

  it("is a whole word where it is short", () => {
    expect(query("my 42")).toEqual({
      needs: [
        { words: "'my'", part: null },
        { words: "'42'", part: null },
      ],
      never: null,
    });
  });

  it("is words in a row for an address, a phrase and a script without spaces", () => {
    expect(query("ana@post.ex").needs[0]?.words).toBe(
      "('ana' <1> 'post' <1> 'ex') | ('ana' & 'post' & 'ex' & 'cut:1')",
    );
    expect(query('"lost ring"').needs[0]).toEqual({
      words: "('lost' <1> 'ring') | ('lost' & 'ring' & 'cut:1')",
      part: null,
    });
    expect(query("指輪が").needs[0]?.words).toContain("'指輪' <1> '輪が'");
    expect(query("指輪がring").needs[0]?.words).toContain("'輪が' <2> 'ring':*");
    expect(query("輪").needs[0]?.words).toBe("'輪':*");
  });

  it("keeps apart who wrote, to whom, and the number of an order", () => {
    expect(query("from:ana to:support order:#1042").needs.map(({ words }) => words)).toEqual([
      "'from:ana':*",
      "'to:support':*",
      "'order:1042'",
    ]);
  });

  it("takes signs of a pattern for what they are", () => {
    expect(query("100%_off\\now").needs[0]?.part).toBe("%100\\%\\_off\\\\now%");
  });

  it("says what may not be there", () => {
    expect(query("-refund -from:ana")).toEqual({
      needs: [],
      never: "('refund':*) | ('from:ana':*)",
    });
  });

  it("has no words for how a ticket stands", () => {
    expect(query("is:open tag:vip before:2026-05-22")).toEqual({ needs: [], never: null });
  });
});
