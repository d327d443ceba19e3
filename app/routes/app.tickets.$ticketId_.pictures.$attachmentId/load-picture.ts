const NOTHING_TO_SHOW = 204;

/** As many as a long thread shows; each is a few hundred kilobytes. */
const MOST_KEPT = 60;

/** Loads pictures of a ticket as `data:` addresses, each once; null for one that can't be shown. */
export function pictureLoader(ticketId: string): (attachmentId: string) => Promise<string | null> {
  const kept = new Map<string, Promise<string | null>>();
  return (attachmentId) => {
    const known = kept.get(attachmentId);
    if (known) return known;
    const asked = load(`/app/tickets/${ticketId}/pictures/${attachmentId}`).catch(() => {
      // The line was down: the next one who asks tries again.
      kept.delete(attachmentId);
      return null;
    });
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
    kept.set(attachmentId, asked);
    return asked;
  };
}

/** A frame of a mail may show nothing but `data:` addresses. */
async function load(address: string): Promise<string | null> {
  const response = await fetch(address);
  if (!response.ok || response.status === NOTHING_TO_SHOW) return null;
  const picture = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : null);
    reader.onerror = () => reject(new Error("the picture could not be read"));
    reader.readAsDataURL(picture);
  });
}
