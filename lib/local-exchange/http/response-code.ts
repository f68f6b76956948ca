// X-ResponseCode: MS-OXCMAPIHTTP 2.2.3.3.3.

export const responseSuccess = 0;
export const responseUnknownFailure = 1;
export const responseInvalidVerb = 2;
export const responseInvalidPath = 3;
export const responseInvalidHeader = 4;
export const responseInvalidRequestType = 5;
export const responseInvalidContextCookie = 6;
export const responseMissingHeader = 7;
export const responseTooLarge = 9;
export const responseContextNotFound = 10;
export const responseInvalidRequestBody = 12;
export const responseMissingCookie = 13;
export const responseInvalidSequence = 15;
export const responseEndpointShuttingDown = 18;

const explanations: Readonly<Record<number, string>> = {
  [responseUnknownFailure]: 'The request failed.',
  [responseInvalidVerb]: 'The request is not a POST.',
  [responseInvalidPath]: 'There is no such endpoint.',
  [responseInvalidHeader]: 'A header has an invalid value.',
  [responseInvalidRequestType]: 'The endpoint does not know this request type.',
  [responseInvalidContextCookie]: 'The context cookie is malformed.',
  [responseMissingHeader]: 'A required header is missing.',
  [responseTooLarge]: 'The request is too large.',
  [responseContextNotFound]: 'The session context does not exist.',
  [responseInvalidRequestBody]: 'The request body is malformed.',
  [responseMissingCookie]: 'A required cookie is missing.',
  [responseInvalidSequence]: 'The sequence cookie is wrong, or another request is running in this session context.',
  [responseEndpointShuttingDown]: 'The server is shutting down.',
};

/** The request is answered with this code and a text for logs. */
export class ResponseCodeError extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, detail?: string) {
    super(`${explanations[responseCode] ?? 'The request failed.'}${detail === undefined ? '' : ` (${detail})`}`);
    this.name = 'ResponseCodeError';
    this.responseCode = responseCode;
  }
}
