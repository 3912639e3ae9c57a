declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  type Options = {
    domNode: HTMLElement;
    url: string;
    docExpansion: 'none' | 'list';
    defaultModelsExpandDepth: number;
    persistAuthorization: boolean;
    filter: boolean;
    syntaxHighlight: false;
    validatorUrl: null;
    onComplete: () => void;
  };
  const SwaggerUI: (options: Options) => unknown;
  export default SwaggerUI;
}
