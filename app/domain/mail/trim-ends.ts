/** What is left of a text without stray marks at its ends? */

/**
 * The text without `marks` (single characters) at both ends, or at its end only. A loop: a pattern for what ends a text
 * is tried anew at each of its characters, which for a header of nothing but marks takes seconds.
 */
export function trimEnds(text: string, marks: string, ends: "both" | "end" = "both"): string {
  let [start, end] = [0, text.length];
  if (ends === "both") while (start < end && marks.includes(text.charAt(start))) start += 1;
  while (end > start && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
