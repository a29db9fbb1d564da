declare module '@20minutes/s3rver' {
  type Options = {
    readonly directory: string;
    readonly address: string;
    readonly port: number;
    readonly silent: boolean;
  };

  /** The part of the embedded S3 server that we use; the package has no types of its own. */
  export default class S3rver {
    constructor(options: Options);
    run(): Promise<{ address: string; port: number }>;
    close(): Promise<void>;
  }
}
