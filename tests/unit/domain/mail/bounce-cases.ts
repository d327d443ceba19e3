import type { ParsedAttachment, ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { aParsedMail, bytes } from "./a-parsed-mail.ts";

/** What a mail system wrote, and what is true of it. */
export type BounceCase = {
  readonly name: string;
  readonly from: string;
  readonly fromName?: string;
  readonly subject: string;
  readonly text: string;
  readonly headers?: Record<string, string>;
  /** Null where the words don't tell. */
  readonly status: string | null;
  readonly permanent: boolean;
};

export const RECIPIENT = "jane@customer.example";
export const OUR_MESSAGE = "<m17@in.loupe.example>";

const RETURNED = [
  "Return-Path: <support@mejurn.example>",
  "Received: from out.mejurn.example by mx.customer.example; Fri, 22 May 2026 10:00:00 +0000",
  `Message-ID: ${OUR_MESSAGE}`,
  "From: support@mejurn.example",
  `To: ${RECIPIENT}`,
  "Subject: Your ring",
].join("\n");

const failed = (name: string, from: string, subject: string, ...text: string[]): BounceCase => ({
  name,
  from,
  subject,
  text: text.join("\n"),
  status: "5.1.1",
  permanent: true,
});

/** Mails of servers in their own words, without a machine-readable part. */
export const BOUNCES: readonly BounceCase[] = [
  failed(
    "Sendmail 8",
    "MAILER-DAEMON@mx.customer.example",
    "Returned mail: see transcript for details",
    "The original message was received at Fri, 22 May 2026 10:00:00 GMT",
    "   ----- The following addresses had permanent fatal errors -----",
    `<${RECIPIENT}>`,
    "    (reason: 550 5.1.1 User unknown)",
  ),
  failed(
    "Sendmail 5",
    "MAILER-DAEMON@old.customer.example",
    "Returned mail: User unknown",
    "   ----- Transcript of session follows -----",
    `550 <${RECIPIENT}>... User unknown`,
    "   ----- Unsent message follows -----",
    RETURNED,
  ),
  {
    ...failed(
      "Sendmail that still tries",
      "MAILER-DAEMON@mx.customer.example",
      "Warning: could not send message for past 4 hours",
      "    **      THIS IS A WARNING MESSAGE ONLY      **",
      "    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **",
      "   ----- The following addresses had transient non-fatal errors -----",
      `<${RECIPIENT}>`,
      "451 4.4.1 reply: read error from mx.customer.example.",
    ),
    status: "4.4.1",
    permanent: false,
  },
  failed(
    "Postfix",
    "MAILER-DAEMON@mx.mejurn.example",
    "Undelivered Mail Returned to Sender",
    "This is the mail system at host mx.mejurn.example.",
    "",
    "I'm sorry to have to inform you that your message could not",
    "be delivered to one or more recipients. It's attached below.",
    "",
    `<${RECIPIENT}>: host mx.customer.example[192.0.2.7] said: 550 5.1.1`,
    "    User unknown (in reply to RCPT TO command)",
  ),
  {
    ...failed(
      "Postfix that still tries",
      "MAILER-DAEMON@mx.mejurn.example",
      "Delayed Mail (still being retried)",
      "This is the mail system at host mx.mejurn.example.",
      `<${RECIPIENT}>: connect to mx.customer.example[192.0.2.7]:25: Connection timed out`,
    ),
    status: "4.4.1",
    permanent: false,
  },
  failed(
    "Exim",
    "Mailer-Daemon@host.mejurn.example",
    "Mail delivery failed: returning message to sender",
    "This message was created automatically by mail delivery software.",
    "",
    "A message that you sent could not be delivered to one or more of its",
    "recipients. This is a permanent error. The following address(es) failed:",
    "",
    `  ${RECIPIENT}`,
    "    SMTP error from remote mail server after RCPT TO:",
    "    host mx.customer.example [192.0.2.7]: 550 No such user here",
  ),
  {
    ...failed(
      "Exim that still tries",
      "Mailer-Daemon@host.mejurn.example",
      "Warning: message 1abcDE-000001-AB delayed 24 hours",
      "This message was created automatically by mail delivery software.",
      "A message that you sent has not yet been delivered to one or more of its",
      "recipients after more than 24 hours on the queue on host.mejurn.example.",
      `  ${RECIPIENT}`,
      "No action is required on your part.",
    ),
    status: "4.4.7",
    permanent: false,
  },
  failed(
    "qmail",
    "MAILER-DAEMON@q.customer.example",
    "failure notice",
    "Hi. This is the qmail-send program at q.customer.example.",
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    "This is a permanent error; I've given up. Sorry it didn't work out.",
    "",
    `<${RECIPIENT}>:`,
    "Sorry, no mailbox here by that name. (#5.1.1)",
    "",
    "--- Below this line is a copy of the message.",
    "",
    RETURNED,
  ),
  {
    ...failed(
      "qmail-ldap",
      "MAILER-DAEMON@q.customer.example",
      "failure notice",
      "Hi. This is the qmail-send program at q.customer.example.",
      `<${RECIPIENT}>:`,
      "Mailaddress is administratively disabled. (#5.2.1)",
    ),
    status: "5.2.1",
  },
  failed(
    "a qmail clone",
    "MAILER-DAEMON@q.customer.example",
    "Permanent Delivery Failure",
    "This is the machine generated message from mail service.",
    `<${RECIPIENT}>:`,
    "192.0.2.7 does not like recipient.",
    "Remote host said: 550 Unknown user",
    "Giving up on 192.0.2.7.",
  ),
  failed(
    "Courier",
    "postmaster@c.customer.example",
    "NOTICE: mail delivery status.",
    "This is a delivery status notification from c.customer.example,",
    "running the Courier mail server, version 0.65.2.",
    "                           UNDELIVERABLE MAIL",
    "Your message to the following recipients cannot be delivered:",
    `<${RECIPIENT}>:`,
    `<<< 550 User unknown.`,
  ),
  failed(
    "OpenSMTPD",
    "MAILER-DAEMON@o.mejurn.example",
    "Delivery status notification: error",
    "    Hi!",
    "    This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.",
    "    An error has occurred while attempting to deliver a message for",
    "    the following list of recipients:",
    `${RECIPIENT}: 550 5.1.1 no such user`,
  ),
  failed(
    "Apache James",
    "postmaster@j.customer.example",
    "[BOUNCE]",
    "Hi. This is the James mail server at j.customer.example.",
    "Error message below:",
    "550 - Requested action not taken: no such user here",
    "Message details:",
    "  MAIL FROM: support@mejurn.example",
    `  RCPT TO: ${RECIPIENT}`,
  ),
  {
    ...failed(
      "Gmail",
      "mailer-daemon@googlemail.com",
      "Delivery Status Notification (Failure)",
      "** Address not found **",
      `Your message wasn't delivered to ${RECIPIENT} because the address couldn't be found, or is unable to receive mail.`,
      "The response from the remote server was:",
      "550 5.1.1 The email account that you tried to reach does not exist.",
    ),
    fromName: "Mail Delivery Subsystem",
  },
  {
    ...failed(
      "Gmail of old, delayed",
      "mailer-daemon@googlemail.com",
      "Delivery Status Notification (Delay)",
      "This is an automatically generated Delivery Status Notification",
      "THIS IS A WARNING MESSAGE ONLY.",
      "YOU DO NOT NEED TO RESEND YOUR MESSAGE.",
      "Delivery to the following recipient has been delayed:",
      `     ${RECIPIENT}`,
      "Message will be retried for 2 more day(s)",
    ),
    status: "4.4.7",
    permanent: false,
  },
  {
    ...failed(
      "Exchange 5.5",
      "postmaster@ex.customer.example",
      "Undeliverable: Your ring",
      "Your message",
      `  To:      ${RECIPIENT}`,
      "  Subject: Your ring",
      "  Sent:    Fri, 22 May 2026 10:00:00 -0000",
      "did not reach the following recipient(s):",
      `${RECIPIENT} on Fri, 22 May 2026 10:00:02 -0000`,
      "    The recipient name is not recognized",
      "    MSEXCH:IMS:Customer:SITE:HOST 0 (000C05A6) Unknown Recipient",
    ),
    fromName: "System Administrator",
  },
  {
    ...failed(
      "Exchange 2007",
      "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@customer.example",
      "Undeliverable: Your ring",
      "Delivery has failed to these recipients or distribution lists:",
      RECIPIENT,
      "Diagnostic information for administrators:",
      "Generating server: ex.customer.example",
      RECIPIENT,
      "#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##",
    ),
    fromName: "Microsoft Outlook",
  },
  {
    ...failed(
      "Exchange Online, full mailbox",
      "postmaster@customer.onmicrosoft.com",
      "Undeliverable: Your ring",
      `Your message to ${RECIPIENT} couldn't be delivered.`,
      "jane's mailbox is full and can't accept messages now.",
      "Original Message Details",
      "Created Date: 5/22/2026 10:00:00 AM",
      "Error Details",
      "Reported error: 550 5.2.2 mailbox full",
    ),
    status: "5.2.2",
  },
  failed(
    "Yahoo",
    "MAILER-DAEMON@yahoo.com",
    "Failure Notice",
    "Sorry, we were unable to deliver your message to the following address.",
    `<${RECIPIENT}>:`,
    "554: delivery error: dd This user doesn't have a yahoo.com account",
  ),
  {
    ...failed(
      "AOL",
      "MAILER-DAEMON@aol.com",
      "Mail Delivery Problem",
      "Your mail to the following recipients could not be delivered because they are not accepting mail:",
      `    ${RECIPIENT}`,
    ),
    fromName: "Mail Delivery Subsystem",
    status: "5.2.1",
  },
  failed(
    "GMX",
    "MAILER-DAEMON@mail.gmx.com",
    "Mail delivery failed: returning message to sender",
    "This message was created automatically by mail delivery software.",
    "The following address failed:",
    `"${RECIPIENT}":`,
    "SMTP error from remote server after RCPT command:",
    "host: mx.customer.example 550 5.1.1 unknown recipient",
  ),
  {
    ...failed(
      "T-Online",
      "Mailer-Daemon@t-online.de",
      "mail failed, returning to sender",
      "|------------------------- Message log follows: -------------------------|",
      "|------------------------- Failed addresses follow: ---------------------|",
      ` <${RECIPIENT}>`,
      "   552 5.2.2 Quota exceeded (mailbox for user is full)",
    ),
    status: "5.2.2",
  },
  failed(
    "Yandex",
    "mailer-daemon@yandex.ru",
    "Недоставленное сообщение",
    "This is the mail system at host yandex.ru.",
    "К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям.",
    `<${RECIPIENT}>: host mx.customer.example said: 550 5.1.1 No such user!`,
  ),
  failed(
    "Mail.ru",
    "mailer-daemon@corp.mail.ru",
    "Mail failure.",
    "Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.",
    `  ${RECIPIENT}`,
    "    550 user not found",
  ),
  failed(
    "Zoho",
    "mailer-daemon@mail.zoho.com",
    "Undelivered Mail Returned to Sender",
    "This message was created automatically by mail delivery software.",
    "A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.",
    `${RECIPIENT} Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 User unknown`,
  ),
  failed(
    "QQ",
    "PostMaster@qq.com",
    "系统退信",
    "抱歉，您的邮件被退回来了……",
    `收件人：${RECIPIENT}`,
    "退信原因：550 收件人邮箱不存在",
  ),
  {
    ...failed(
      "Facebook",
      "mailer-daemon@mx.facebook.com",
      "Sorry, your message could not be delivered",
      "This message was created automatically by Facebook.",
      `Final-Recipient: rfc822; ${RECIPIENT}`,
      "Action: failed",
      "Status: 5.1.1",
    ),
    fromName: "Facebook",
  },
  {
    ...failed(
      "Amazon SNS",
      "no-reply@sns.amazonaws.com",
      "AWS Notification Message",
      `{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"${RECIPIENT}","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}]}}`,
    ),
    headers: { "x-amz-sns-message-id": "02f86d9b-eecf-573d-b47d-3d1850750c30" },
  },
  {
    ...failed(
      "Verizon's vtext",
      "post_master@vtext.com",
      "Undeliverable Message",
      "Error:",
      "550 - Requested action not taken: no such user here",
      "Message details:",
      "  MAIL FROM: support@mejurn.example",
      `  RCPT TO: ${RECIPIENT}`,
    ),
  },
  failed(
    "Verizon's vzwpix",
    "sysadmin@mms.vzwpix.com",
    "Undeliverable Message",
    "Message could not be delivered to mobile.",
    "Error: No valid recipients for this MM",
    "Original Message:",
    `To: ${RECIPIENT}`,
  ),
  {
    ...failed(
      "au",
      "Postmaster@ezweb.ne.jp",
      "Mail System Error - Returned Mail",
      "The user(s) account is temporarily over quota.",
      `<${RECIPIENT}>`,
    ),
    status: "4.2.2",
    permanent: false,
  },
  {
    ...failed(
      "KDDI",
      "no-reply@app.auone-net.jp",
      "Mail System Error - Returned Mail",
      "Your mail sent on: Fri, 22 May 2026 10:00:00 +0900",
      `    Could not be delivered to: <${RECIPIENT}>`,
      "    As their mailbox is full.",
    ),
    status: "4.2.2",
    permanent: false,
  },
  failed(
    "docomo",
    "mail-daemon@docomo.ne.jp",
    "Mail System Error - Returned Mail",
    "次のあて先へのメッセージはエラーのため送信できませんでした。",
    `550 Unknown user ${RECIPIENT}`,
  ),
  {
    ...failed(
      "Biglobe",
      "postmaster@biglobe.ne.jp",
      "Returned mail: Mail Delivery Failed",
      "   ----- The following addresses had delivery problems -----",
      RECIPIENT,
      "   ----- Non-delivered information -----",
      "The number of messages in recipient's mailbox exceeded the local limit.",
    ),
    status: "4.2.2",
    permanent: false,
  },
  {
    ...failed(
      "Active!hunter",
      "MAILER-DAEMON@ah.customer.example",
      "FAILURE NOTICE :",
      "  ----- The following addresses had permanent fatal errors -----",
      `>>> ${RECIPIENT} <${RECIPIENT}>`,
      "  ----- Transcript of session follows -----",
      "550 sorry, no mailbox here by that name (#5.1.1 - chkusr)",
    ),
    headers: { "x-ahmailid": "20260522100000" },
  },
  {
    ...failed(
      "m-FILTER",
      "postmaster@m.customer.example",
      "failure notice",
      "このメールは「m-FILTER」が自動的に生成して送信しています。",
      "以下のメールアドレスへの送信に失敗しました。",
      RECIPIENT,
      "-------server message",
      "550 5.1.1 unknown user",
    ),
    headers: { "x-mailer": "m-FILTER" },
  },
  failed(
    "Domino",
    "Postmaster@d.customer.example",
    "DELIVERY FAILURE: User jane (jane@customer.example) not listed in Domino Directory",
    "Your message",
    "  Subject: Your ring",
    "was not delivered to:",
    `  ${RECIPIENT}`,
    "because:",
    "  User jane not listed in Domino Directory",
  ),
  failed(
    "Notes",
    "Postmaster@n.customer.example",
    "Undeliverable message",
    "------- Failure Reasons  --------",
    "User not listed in public Name & Address Book",
    RECIPIENT,
    "------- Returned Message --------",
    RETURNED,
  ),
  failed(
    "GroupWise",
    "Postmaster@g.customer.example",
    "Message status - undeliverable",
    "The message that you sent was undeliverable to the following:",
    `\t${RECIPIENT} (user not found)`,
  ),
  failed(
    "Sun Messaging Server",
    "postmaster@s.customer.example",
    "Delivery Notification: Delivery has failed",
    "This report relates to a message you sent with the following header fields:",
    `  Message-id: ${OUR_MESSAGE}`,
    "Your message cannot be delivered to the following recipients:",
    `  Recipient address: ${RECIPIENT}`,
    "  Reason: Illegal host/domain name found; unknown user",
  ),
  {
    ...failed(
      "IMail",
      "Postmaster@i.customer.example",
      "Undeliverable Mail",
      `Unknown user: ${RECIPIENT}`,
      "",
      "Original message follows.",
      RETURNED,
    ),
    headers: { "x-mailer": "<SMTP32 v8.22>" },
  },
  failed(
    "MDaemon",
    "MDaemon@md.customer.example",
    "Permanent Delivery Failure",
    "The attached message had PERMANENT fatal delivery errors!",
    `Failed address: ${RECIPIENT}`,
    "--- Session Transcript ---",
    "<-- 550 Recipient unknown",
  ),
  failed(
    "hMailServer",
    "mailer-daemon@h.customer.example",
    "Message undeliverable: Your ring",
    "Your message did not reach some or all of the intended recipients.",
    `   ${RECIPIENT}`,
    "      Error Type: SMTP",
    "      Remote server replied: 550 Unknown user",
  ),
  failed(
    "SurgeMail",
    "postmaster@sm.customer.example",
    "Undelivered Mail: Your ring",
    "Your message could not be delivered. The user account does not exist.",
    `Undeliverable to ${RECIPIENT}`,
  ),
  {
    ...failed(
      "CommuniGate",
      "MAILER-DAEMON@cg.customer.example",
      "Undeliverable mail: Your ring",
      "Failed to deliver to 'jane@customer.example'",
      "LOCAL module(account jane) reports:",
      " account is full (quota exceeded)",
    ),
    status: "4.2.2",
    permanent: false,
  },
  {
    ...failed(
      "InterScan",
      "scan@t.customer.example",
      "Mail could not be delivered",
      `Sent <<< RCPT TO:<${RECIPIENT}>`,
      "Received >>> 550 5.1.1 user unknown",
    ),
    fromName: "InterScan MSS",
  },
  failed(
    "MailMarshal",
    "postmaster@mm.customer.example",
    'Undeliverable Mail: "Your ring"',
    "Your message:",
    "   From:    support@mejurn.example",
    "Could not be delivered because of",
    "550 5.1.1 User unknown",
    "The following recipients were affected:",
    `    ${RECIPIENT}`,
  ),
  {
    ...failed(
      "McAfee",
      "postmaster@mc.customer.example",
      "Delivery Status",
      "   --- The following addresses had delivery problems ---",
      `<${RECIPIENT}>   (User unknown)`,
    ),
    headers: { "x-nai-header": "Modified by McAfee Email and Web Security Virtual Appliance" },
  },
  failed(
    "MessageLabs",
    "MAILER-DAEMON@messagelabs.com",
    "Mail Delivery Failure",
    "This is a message from the MessageLabs Email Security System.",
    `The message to ${RECIPIENT} was refused: 550 No such user`,
  ),
  {
    ...failed(
      "Barracuda",
      "postmaster@b.customer.example",
      "**Message you sent blocked by our bulk email filter**",
      `Your message to: ${RECIPIENT}`,
      "was blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:",
    ),
    status: "5.7.1",
  },
  failed(
    "MailFoundry",
    "postmaster@mf.customer.example",
    "Message delivery has failed",
    `Unable to deliver message to: <${RECIPIENT}>`,
    "Delivery failed for the following reason:",
    "Server mx.customer.example failed with: 550 No such user here",
    "This has been a permanent failure.  No further delivery attempts will be made.",
  ),
  failed(
    "SurfControl",
    "postmaster@sc.customer.example",
    "Message could not be delivered",
    "Your message could not be sent.",
    "A transcript of the attempts to send the message follows.",
    `Addressed To: ${RECIPIENT}`,
    `${RECIPIENT}: [192.0.2.5], 550 No such user`,
  ),
  failed(
    "an unnamed server with errors by number",
    "postmaster@x6.customer.example",
    "There was an error sending your mail",
    "I wasn't able to send your mail. 1 error(s):",
    `SMTP Server <mx.customer.example> rejected recipient <${RECIPIENT}>`,
    "  (Error following RCPT command). It responded as follows: [550 5.1.1 User unknown]",
  ),
  {
    ...failed(
      "an unnamed server with brackets",
      "daemon@x1.customer.example",
      "Returned Mail: Your ring",
      "The original message was received at Fri, 22 May 2026 10:00:00 +0900",
      "---The following addresses had delivery errors---",
      `${RECIPIENT} [User unknown]`,
    ),
    fromName: "Mail Deliver System",
  },
  failed(
    "PowerMTA",
    "postmaster@pmta.customer.example",
    "Delivery report",
    "Hello, this is the mail server on pmta.customer.example.",
    "I am sending you this message to inform you on the delivery status of a message you previously sent.",
    `<${RECIPIENT}>`,
    "550 5.1.1 user unknown",
  ),
  {
    ...failed(
      "fml",
      "rings-admin@lists.customer.example",
      "fml system error message",
      "You are not a member of this mailing list <rings@lists.customer.example>.",
      "Original mail as follows:",
      RETURNED,
    ),
    headers: { "x-mlserver": "fml [fml 4.0.3 release]" },
    status: "5.7.1",
  },
];

/** What Exchange, Exim and others write in other languages: language, subject, text with `@` for the address. */
export const TRANSLATED: readonly (readonly [language: string, subject: string, text: string])[] = [
  [
    "German Exchange",
    "Unzustellbar: Ihr Ring",
    "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n@\nDiagnoseinformationen für Administratoren:",
  ],
  [
    "German",
    "Unzustellbare Nachricht",
    "Ihre E-Mail konnte leider nicht zugestellt werden.\n@\nUnbekannter Empfänger",
  ],
  [
    "French Exchange",
    "Non remis : Votre bague",
    "Échec de la remise pour ces destinataires ou groupes :\n@\nInformations de diagnostic pour les administrateurs :",
  ],
  [
    "French",
    "Message non distribué",
    "Votre message n’a pas pu être remis à @ : l'adresse n'existe pas.",
  ],
  [
    "Spanish Exchange",
    "No se puede entregar: Su anillo",
    "Error de entrega a estos destinatarios o grupos:\n@\nInformación de diagnóstico para los administradores:",
  ],
  ["Spanish", "Correo devuelto", "No se pudo entregar su mensaje a @: usuario desconocido."],
  [
    "Italian Exchange",
    "Non recapitabile: Il suo anello",
    "Recapito non riuscito ai seguenti destinatari o gruppi:\n@\nInformazioni di diagnostica per gli amministratori:",
  ],
  [
    "Italian",
    "Messaggio non recapitato",
    "Non è stato possibile recapitare il messaggio a @: utente sconosciuto.",
  ],
  [
    "Portuguese Exchange",
    "Não é possível entregar: O seu anel",
    "Falha na entrega a estes destinatários ou grupos:\n@\nInformações de diagnóstico para administradores:",
  ],
  [
    "Portuguese",
    "Mensagem devolvida",
    "Não foi possível entregar sua mensagem a @: usuário desconhecido.",
  ],
  [
    "Dutch Exchange",
    "Niet te bezorgen: Uw ring",
    "Bezorgen bij deze geadresseerden of groepen is mislukt:\n@\nDiagnostische gegevens voor beheerders:",
  ],
  [
    "Dutch",
    "Onbestelbaar bericht",
    "Uw bericht kon niet worden bezorgd bij @: onbekende gebruiker.",
  ],
  [
    "Polish",
    "Zwrot wiadomości",
    "Twoja wiadomość nie została dostarczona do @: nieznany użytkownik.",
  ],
  [
    "Japanese Exchange",
    "配信不能: 指輪",
    "次の受信者またはグループへの配信に失敗しました:\n@\n管理者向けの診断情報:",
  ],
  [
    "Japanese",
    "メール配信に失敗しました",
    "メールを配信できませんでした。\n@\n宛先が見つかりません",
  ],
  [
    "Russian",
    "Сообщение не доставлено",
    "Ваше сообщение не было доставлено: @ — пользователь не найден.",
  ],
  ["Chinese Exchange", "未送达: 戒指", "传递到以下收件人或组失败:\n@\n供管理员使用的诊断信息:"],
  ["Chinese", "退信通知", "很抱歉，您发送的邮件被退回。\n@\n用户不存在"],
];

/** What a forwarder may have done to a bounce on its way, and what the server added to its words. */
export type Delivery = {
  readonly nullSender: boolean;
  readonly report: boolean;
  readonly returned: boolean;
};

export const DELIVERIES: readonly Delivery[] = [true, false].flatMap((nullSender) =>
  [true, false].flatMap((report) =>
    [true, false].map((returned) => ({ nullSender, report, returned })),
  ),
);

export function aBounce(given: BounceCase, delivery: Delivery): ParsedMail {
  const headers = {
    ...given.headers,
    "return-path": delivery.nullSender ? "<>" : "<support@mejurn.example>",
    ...(delivery.report
      ? { "content-type": "multipart/report; report-type=delivery-status; boundary=b" }
      : {}),
  };
  const attachments = [
    ...(delivery.report ? [aPart("message/delivery-status", reportOf(given))] : []),
    ...(delivery.returned ? [aPart("message/rfc822", `${RETURNED}\n\nDear Jane`)] : []),
  ];
  return aParsedMail({
    headers,
    attachments,
    messageId: "<bounce1@customer.example>",
    from: { address: given.from, name: given.fromName ?? null },
    subject: given.subject,
    text: given.text,
  });
}

const reportOf = ({ from, status, permanent }: BounceCase): string =>
  [
    `Reporting-MTA: dns; ${from.split("@")[1] ?? "mx.example"}`,
    "",
    `Final-Recipient: rfc822; ${RECIPIENT}`,
    `Action: ${permanent ? "failed" : "delayed"}`,
    `Status: ${status ?? "5.7.1"}`,
  ].join("\r\n");

export const aPart = (contentType: string, text: string): ParsedAttachment => ({
  fileName: "",
  contentType,
  contentId: null,
  inline: false,
  content: bytes(text),
});
