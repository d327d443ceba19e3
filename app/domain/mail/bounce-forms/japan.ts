import type { BounceForm } from "./bounce-form.ts";

/** Providers and gateways that are at home in Japan. */
export const JAPANESE_FORMS: readonly BounceForm[] = [
  {
    system: "au, EZweb and KDDI",
    subjects: ["mail system error - returned mail"],
    sentences: [
      "the user(s) account is disabled",
      "the user(s) account is temporarily limited",
      "the user(s) account is temporarily over quota",
      "each of the following recipients was rejected by a remote mail server",
      "the following recipients did not receive this message",
      "your message was not delivered within",
      "your mail sent on",
      "your mail attempted to be delivered on",
      "as their mailbox is full",
    ],
  },
  {
    system: "docomo",
    sentences: [
      "this is a delivery status notification",
      "あなたがお送りしたメールはお届けできませんでした",
      "次のあて先へのメッセージはエラーのため送信できませんでした",
    ],
  },
  {
    system: "Biglobe and Nifty",
    sentences: [
      "----- the following addresses had delivery problems -----",
      "----- non-delivered information -----",
      "the number of messages in recipient's mailbox exceeded the local limit",
    ],
  },
  {
    system: "Active!hunter",
    subjects: ["failure notice :"],
    headers: [["x-ahmailid", ""]],
  },
  {
    system: "m-FILTER",
    sentences: [
      "このメールは「m-filter」が自動的に生成して送信しています",
      "以下のメールアドレスへの送信に失敗しました",
      "-------server message",
    ],
    headers: [["x-mailer", "m-filter"]],
  },
  {
    system: "in Japanese words",
    subjects: [
      "メールが配信できませんでした",
      "メール配信に失敗しました",
      "メッセージを配信できません",
      "エラーメール",
    ],
    perhaps: ["配信エラー", "配送エラー", "配達不能", "送信エラー"],
    sentences: [
      "メールを配信できませんでした",
      "メールを配送できませんでした",
      "メールを送信できませんでした",
      "メッセージを配信できませんでした",
      "次の宛先へ配信できませんでした",
      "宛先のメールアドレスが見つかりません",
      "このメールは自動的に生成",
    ],
  },
];
