/** The headers of a mail as it came; null when they can't be had now. */
export async function loadHeaders(inboundEmailId: string): Promise<string | null> {
  try {
    const response = await fetch(`/app/originals/${inboundEmailId}`);
    return response.ok ? await response.text() : null;
  } catch {
    // Offline for a moment: whoever asked is told to try again.
    return null;
  }
}
