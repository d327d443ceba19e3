import { isRouteErrorResponse } from "@remix-run/react";

/** The words of our own refusal, where that is why a page can't be shown. */
export function refusalIn(error: unknown): string | null {
  if (!isRouteErrorResponse(error)) return null;
  const data: unknown = error.data;
  return typeof data === "object" &&
    data !== null &&
    "refusal" in data &&
    typeof data.refusal === "string"
    ? data.refusal
    : null;
}
