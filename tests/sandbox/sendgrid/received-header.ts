export type Hop = {
  from: string;
  fromIp: string;
  by: string;
  id: string;
  to: string;
  /** Epoch milliseconds. */
  at: number;
};

/**
 * The trace line that a receiving host puts on top (RFC 5321 4.4), written as SendGrid writes its own:
 * one line, with milliseconds.
 */
export function receivedHeader(hop: Hop): Buffer {
  const [day = "", rest = ""] = new Date(hop.at).toUTCString().split(", ");
  const ms = String(hop.at % 1000).padStart(3, "0");
  const date = `${day}, ${rest.replace(" GMT", "")}.${ms} +0000 (UTC)`;
  return Buffer.from(
    `Received: from ${hop.from} (mxd [${hop.fromIp}]) by ${hop.by} with ESMTP id ${hop.id} for <${hop.to}>; ${date}\r\n`,
    "latin1",
  );
}
