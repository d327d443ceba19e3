import { sendSurveyTestJob } from "#app/queue/job-definitions.ts";
import { sendSurveyTest } from "#app/services/csat/send-survey-test.ts";
import { handles } from "./job-handler.ts";

export const sendSurveyTestHandler = handles(sendSurveyTestJob, sendSurveyTest);
