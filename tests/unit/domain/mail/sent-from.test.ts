import { describe, expect, it } from "vitest";
import { lineKey } from "#app/domain/mail/mail-line.ts";
import { isSentFrom } from "#app/domain/mail/sent-from.ts";
import { quotingWords } from "./quoting-words.ts";

describe("lines that a phone or a program puts under a mail", () => {
  it.each(Object.entries(quotingWords).map(([language, words]) => [language, words.phone]))(
    "are known in %s",
    (_language, line) => {
      expect(isSentFrom(lineKey(line))).toBe(true);
    },
  );

  it.each([
    "Get Outlook for iOS<https://aka.ms/o0ukef>",
    "Télécharger Outlook pour Android",
    "Outlook für Android beziehen",
    "Sent via the Samsung Galaxy S9, an AT&T 5G smartphone",
    "Sent from my Android device with K-9 Mail. Please excuse my brevity.",
    "Sent from Yahoo Mail on Android",
    "Yahoo Mail: Search, Organize, Conquer",
    "Sent with Proton Mail secure email.",
    "Diese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.",
    "Provenance : Courrier pour Windows",
    "Sent with Spark",
    "Sent from Mail for Windows",
    "Lähetetty Samsung-puhelimesta",
    "Virus-free. www.avast.com",
    "Get BlueMail for Android",
    "Envoyé depuis l'application Mail Orange",
    "Sent from Yahoo Mail. Get the app",
    "Yahoo!メールアプリから送信",
    "来自网易邮箱大师",
    "傳自我的 iPhone",
    "下载适用于 iOS 的 Outlook",
    "Загрузить Outlook для Android",
    "Posláno z iPhonu",
    "Lähetetty laitteesta iPhone",
    "Sent via Superhuman ( https://sprh.mn/?vip=jane )",
  ])("%s", (line) => {
    expect(isSentFrom(lineKey(line))).toBe(true);
  });

  it.each([
    "Sent from Germany last week",
    "Sent from my iPhone, but it never arrived",
    "Gesendet von DHL am 5. Mai",
    "Envoyé par mail le 5 mai",
    "Enviado por correo el lunes",
    "Sent by email yesterday",
    "Sent with the orange box",
    "由于手机坏了没有看到邮件",
    "Lähetetty puhelin ei tullut perille",
    "휴대폰에서 보냈습니다",
    "Enviado el lunes desde Madrid.",
    "I use Outlook on Windows and see no picture",
    "Was it sent from your phone?",
    "",
  ])("are not what a customer says: %s", (line) => {
    expect(isSentFrom(lineKey(line))).toBe(false);
  });
});
