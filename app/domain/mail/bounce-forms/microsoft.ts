import type { BounceForm } from "./bounce-form.ts";

/** Exchange, Outlook.com and Exchange Online, which write in the recipient's language. */
export const MICROSOFT_FORMS: readonly BounceForm[] = [
  {
    system: "Exchange 5.5 to 2003",
    subjects: ["undeliverable:", "undeliverable mail:", "delivery status notification (failure)"],
    sentences: [
      "did not reach the following recipient(s):",
      "the mts-id of the original message is:",
      "msexch:ims:",
      "msexch:msexchangemta:",
      "the e-mail account does not exist at the organization this message was sent to",
      "your message did not reach some or all of the intended recipients",
      "the following recipient(s) could not be reached:",
    ],
    headers: [
      ["x-ms-embedded-report", ""],
      ["x-mailer", "internet mail service ("],
      ["x-mailer", "microsoft exchange server internet mail connector"],
    ],
  },
  {
    system: "Exchange 2007 and later, Exchange Online, in English",
    subjects: ["undeliverable: "],
    perhaps: ["delivery delayed:", "delayed:"],
    sentences: [
      "delivery has failed to these recipients or distribution lists",
      "delivery has failed to these recipients or groups",
      "diagnostic information for administrators:",
      "delivery is delayed to these recipients or groups",
      "delivery is delayed to these recipients or distribution lists",
      "this is an automatically generated delivery status notification",
      "your message couldn't be delivered to the recipients shown below",
      "original message details created date:",
      "error details reported error:",
      "sent by microsoft exchange server 20",
      "microsoft exchange will not try to redeliver this message for you",
    ],
    headers: [["x-ms-exchange-message-is-ndr", ""]],
  },
  {
    system: "Exchange in German",
    subjects: ["unzustellbar:"],
    perhaps: ["verzögert:"],
    sentences: [
      "fehler bei der nachrichtenzustellung an folgende empfänger oder gruppen",
      "fehler bei der nachrichtenzustellung an folgende empfänger oder verteilerlisten",
      "diagnoseinformationen für administratoren",
      "ihre nachricht hat einige oder alle empfänger nicht erreicht",
    ],
  },
  {
    system: "Exchange in French",
    subjects: ["non_remis_:", "non distribuable"],
    perhaps: ["non remis:", "non remis :", "retardé:", "retardé :"],
    sentences: [
      "échec de la remise pour les destinataires ou les listes de distribution suivants",
      "échec de la remise pour ces destinataires ou groupes",
      "échec de la remise aux destinataires ou groupes suivants",
      "la remise a échoué pour ces destinataires ou groupes",
      "informations de diagnostic pour les administrateurs",
      "votre message n'est pas parvenu à certains ou à tous les destinataires",
    ],
  },
  {
    system: "Exchange in Spanish",
    subjects: ["no se puede entregar:", "no se pudo entregar:"],
    perhaps: ["no entregado:"],
    sentences: [
      "error de entrega a estos destinatarios o listas de distribución",
      "error de entrega a estos destinatarios o grupos",
      "no se pudo entregar el mensaje a estos destinatarios o grupos",
      "información de diagnóstico para los administradores",
    ],
  },
  {
    system: "Exchange in Italian",
    subjects: ["non recapitabile:"],
    perhaps: ["non recapitato:"],
    sentences: [
      "recapito non riuscito ai seguenti destinatari o gruppi",
      "recapito non riuscito per i seguenti destinatari o gruppi",
      "recapito non riuscito ai seguenti destinatari o elenchi di distribuzione",
      "informazioni di diagnostica per gli amministratori",
    ],
  },
  {
    system: "Exchange in Portuguese",
    subjects: ["não é possível entregar:", "não entregue:", "não foi possível entregar:"],
    sentences: [
      "falha na entrega a estes destinatários ou grupos",
      "falha na entrega para estes destinatários ou grupos",
      "a entrega falhou para estes destinatários ou grupos",
      "informações de diagnóstico para administradores",
    ],
  },
  {
    system: "Exchange in Dutch",
    subjects: ["niet te bezorgen:"],
    perhaps: ["niet bezorgbaar:", "onbestelbaar:"],
    sentences: [
      "bezorging aan deze geadresseerden of groepen is mislukt",
      "bezorgen bij deze geadresseerden of groepen is mislukt",
      "diagnostische gegevens voor beheerders",
      "diagnostische informatie voor beheerders",
    ],
  },
  {
    system: "Exchange in Polish",
    subjects: ["niedostarczone:", "nie można dostarczyć:", "nie dostarczono:"],
    sentences: [
      "nie powiodło się dostarczenie do następujących adresatów lub grup",
      "dostarczenie do tych adresatów lub grup nie powiodło się",
      "informacje diagnostyczne dla administratorów",
    ],
  },
  {
    system: "Exchange in Japanese",
    subjects: ["配信不能:", "配信できません:", "配信不能："],
    sentences: [
      "次の受信者またはグループへの配信に失敗しました",
      "次の受信者または配布リストへの配信に失敗しました",
      "管理者向けの診断情報",
      "管理者用の診断情報",
    ],
  },
  {
    system: "Exchange in Russian",
    subjects: ["не удается доставить:", "не удалось доставить:"],
    perhaps: ["недоставлено:"],
    sentences: [
      "не удалось доставить сообщение следующим получателям или группам",
      "сбой доставки следующим получателям или группам",
      "диагностические сведения для администраторов",
    ],
  },
  {
    system: "Exchange in Chinese",
    subjects: ["未送达:", "未送达：", "无法送达:", "無法傳遞:", "无法传递:"],
    sentences: [
      "未能传递到以下收件人或组",
      "传递到以下收件人或组失败",
      "传递到以下收件人或通讯组列表失败",
      "管理员的诊断信息",
      "供管理员使用的诊断信息",
      "無法傳遞至下列收件者或群組",
    ],
  },
];
