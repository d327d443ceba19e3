import { describe, expect, it } from "vitest";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { whyUnfilled } from "#app/domain/reply/variable/why-unfilled.ts";

const why = (html: string | null, text = "", quotesToo = true) => {
  const words = whyUnfilled({ html, text, quotesToo });
  return words === null ? null : inEnglish(words);
};

describe("a mail that may hold a variable without a value", () => {
  it("is free to go when all is filled", () => {
    expect(why("<p>Hello Ana, see {this}.</p>", "Hello Ana, see {this}.")).toBeNull();
    expect(why(null, "Hello")).toBeNull();
  });

  it("is stopped, with the names as people read them", () => {
    expect(why("<p>{{tracking.number}}</p>")).toBe(
      "“Tracking number” has no value. Write it yourself, or take it out.",
    );
    expect(why(null, "{{ order.name }} {{nobody}}")).toBe(
      "“Order number”, “{{nobody}}” have no value. Write them yourself, or take them out.",
    );
  });

  it("is stopped where the name is parted by a tag, or stands in a link", () => {
    expect(why("<p>{<b>{order.name}}</b></p>", "{{order.name}}")).toMatch(/Order number/);
    expect(why('<a href="https://x.example/?o=%7B%7Border.name%7D%7D">x</a>', "x")).toMatch(
      /Order number/,
    );
  });

  it("may be forwarded with whatever others wrote, but not with words of one's own", () => {
    const quote = "<blockquote><p>{{first_name}}</p><blockquote>{{x}}</blockquote></blockquote>";

    expect(why(`<p>See below.</p>${quote}`, "> {{first_name}}", false)).toBeNull();
    expect(why(`<p>{{order.name}}</p>${quote}`, "", false)).toMatch(/^“Order number” has/);
    expect(why(`<p>See below.</p>${quote}`)).toMatch(/first_name/);
  });

  it("is stopped for words of one's own behind a quote, whatever tags stand around them", () => {
    const quote = '<BLOCKQUOTE class="x">{{a}}</BLOCKQUOTE>';

    expect(why(`${quote}<p>{<b>{order.name}}</b></p>`, "", false)).toMatch(/Order number/);
    expect(why(`</blockquote>${quote}{{order.name}}`, "", false)).toMatch(/Order number/);
    expect(why(`<blockquotes>{{order.name}}</blockquotes>`, "", false)).toMatch(/Order number/);
  });
});
