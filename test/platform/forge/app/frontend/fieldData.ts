import { customFieldApi } from '@forge/jira-bridge';

/** The value of the field this frame shows, as jira-bridge tells it first. */
export const getFieldData = (): Promise<unknown> =>
  new Promise((resolve, reject) => {
    customFieldApi.getFieldData((data: unknown) => resolve(data)).catch(reject);
  });
