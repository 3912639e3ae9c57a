/** The names that wire formats fix for the platform that this installation serves. */
export const PLATFORM_PROFILE = {
  /** `context.platform` of broker calls, and the first word of the originating identity. */
  brokerPlatform: 'ibmcloud',
  cname: 'bluemix',
  ctype: 'public',
  realm: 'IBMid',
} as const;
