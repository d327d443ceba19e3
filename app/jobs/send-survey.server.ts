import { sendSurveyJob } from "#app/queue/job-definitions.ts";
import { giveUpSurvey } from "#app/services/csat/give-up-survey.ts";
import { sendSurvey } from "#app/services/csat/send-survey.ts";
import { handles } from "./job-handler.ts";

export const sendSurveyHandler = handles(sendSurveyJob, sendSurvey, giveUpSurvey);
