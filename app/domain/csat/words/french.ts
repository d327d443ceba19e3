import type { SurveyWords } from "#app/domain/csat/survey-words.ts";

export const french: SurveyWords = {
  name: "Français",
  hello: "Bonjour,",
  ratings: ["Très mauvais", "Mauvais", "Correct", "Bon", "Très bon"],
  subject: "Qu’avez-vous pensé de notre aide ?",
  question: "Pour nous, votre demande est réglée. Qu’avez-vous pensé de notre aide ?",
  thanks: "Merci pour votre réponse. Elle nous aide à faire mieux.",
  choose:
    "Choisissez. Une page s’ouvre, et rien n’est envoyé avant que vous n’appuyiez sur son bouton :",
  open: "Ou ouvrez la page et choisissez-y :",
  mailEnd:
    "La page reste ouverte jusqu’au {date}. Nous ne posons cette question qu’une fois en 30 jours. S’il reste quelque chose à régler, répondez simplement à cet e-mail.",
  about: "Votre demande {number} à {shop}",
  comment: "Souhaitez-vous ajouter quelque chose ? (facultatif)",
  commentHelp:
    "2 000 caractères au plus. Pas de numéro de carte ni de mot de passe, s’il vous plaît.",
  send: "Envoyer ma réponse",
  change: "Modifier ma réponse",
  until: "Vous pouvez répondre jusqu’au {date}.",
  chooseOne: "Choisissez une des cinq réponses.",
  commentTooLong: "Merci de vous limiter à 2 000 caractères.",
  thanksTitle: "Merci",
  changeable: "Vous pouvez modifier votre réponse jusqu’au {date}.",
  settledTitle: "Nous avons votre réponse",
  settled: "Elle ne peut plus être modifiée. S’il reste quelque chose à régler, écrivez à {shop}.",
  expiredTitle: "Cette page est fermée",
  expired:
    "Elle est restée ouverte 30 jours. Si vous souhaitez encore nous dire quelque chose, écrivez à {shop}.",
  gone: "Cette boutique ne pose plus de questions ici. Vous n’avez rien à faire.",
  unknownTitle: "Ce lien ne mène nulle part",
  unknown: "Il en manque peut-être une partie. Ouvrez-le de nouveau depuis l’e-mail.",
  wrongTitle: "Cela n’a pas fonctionné",
  wrong: "Ce qui est arrivé n’était pas une réponse à cette question. Revenez et réessayez.",
  back: "Revenir à la question",
  test: "Ceci est un test. Rien de ce que vous envoyez ici n’est conservé.",
};
