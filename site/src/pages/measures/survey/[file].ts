import type { APIRoute } from 'astro';
import { type SurveyFormatName, surveyFormatNames, surveyFormats } from '../../../library/survey/formats.ts';
import type { Survey } from '../../../library/survey/survey.ts';
import { surveyBank } from '../../../library/survey/surveys.ts';
import { strings } from '../../../strings/en.ts';

interface Props extends Record<string, unknown> {
  survey: Survey;
  format: SurveyFormatName;
}

export async function getStaticPaths() {
  const { surveys } = await surveyBank();
  return surveys.flatMap((survey) =>
    surveyFormatNames.map((format) => ({
      params: { file: `${survey.id}${surveyFormats[format].ending}` },
      props: { survey, format },
    })),
  );
}

/** A set of questions as a file for a survey tool. */
export const GET: APIRoute<Props> = ({ props: { survey, format } }) => {
  const { mediaType, write } = surveyFormats[format];
  return new Response(write(survey, strings.survey.file), { headers: { 'Content-Type': mediaType } });
};
