import { vi } from "vitest";

/** A `fetch` that gives these answers one after the other: a value is 200, `refused` has its words, `down` throws. */
export const appAnswers = (...answers: readonly Answer[]) => {
  const left = [...answers];
  return vi.fn((_path: RequestInfo | URL, _init?: RequestInit) => {
    const next = left.shift();
    if (next === undefined) return Promise.reject(new Error("nobody expected this question"));
    if (next === "down") return Promise.reject(new TypeError("Failed to fetch"));
    const { status = 200, body } = next;
    return Promise.resolve(Response.json(body, { status }));
  });
};

type Answer = "down" | { readonly status?: number; readonly body: unknown };
