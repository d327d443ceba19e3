declare module "dns-packet" {
  export type Question = { type: string; name: string };
  export type Answer =
    | { type: "TXT"; name: string; ttl: number; data: string[] }
    | { type: "CNAME"; name: string; ttl: number; data: string }
    | { type: "A"; name: string; ttl: number; data: string }
    | { type: "MX"; name: string; ttl: number; data: { preference: number; exchange: string } }
    | { type: "OPT"; name: string; udpPayloadSize?: number };
  export type Packet = {
    type?: "query" | "response";
    id?: number;
    flags?: number;
    questions?: Question[];
    answers?: Answer[];
    additionals?: Answer[];
  };
  export const AUTHORITATIVE_ANSWER: number;
  export const TRUNCATED_RESPONSE: number;
  export const RECURSION_DESIRED: number;
  export const RECURSION_AVAILABLE: number;
  export function encode(packet: Packet): Buffer;
  export function decode(bytes: Buffer): Packet;
}
