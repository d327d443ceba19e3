/** Whether the screen hears of new mail by itself. `connected: null` means: not yet known. */
export const LiveDot = ({ connected }: { readonly connected: boolean | null }) => (
  <span
    className="loupe-live"
    data-test="live"
    data-state={connected === null ? "connecting" : connected ? "live" : "reconnecting"}
    role="status"
    title={
      connected === true
        ? "New mail appears here by itself."
        : "Waiting for the connection; new mail appears when it is back."
    }
  >
    <span className="loupe-live__dot" aria-hidden="true" />
    {connected === null ? "Connecting…" : connected ? "Live" : "Reconnecting…"}
  </span>
);
