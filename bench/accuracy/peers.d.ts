/** As much of the peers as is used here; they bring no types for it. */

declare module '@nlpjs/core' {
  export interface Container {
    use(plugin: unknown): void
  }
  export function containerBootstrap(): Promise<Container>
}

declare module '@nlpjs/lang-ca' {
  export const LangCa: unknown
}

declare module '@nlpjs/lang-en' {
  export const LangEn: unknown
}

declare module '@nlpjs/lang-es' {
  export const LangEs: unknown
}

declare module '@nlpjs/nlu' {
  import type { Container } from '@nlpjs/core'
  interface Settings {
    readonly container: Container
    readonly locale: string
    readonly log: boolean
    readonly useNoneFeature: boolean
  }
  export class NluNeural {
    constructor(settings: Settings)
    train(corpus: readonly { readonly utterance: string; readonly intent: string }[]): Promise<unknown>
    /** Best first. */
    process(text: string): Promise<{ classifications: readonly { intent: string; score: number }[] }>
  }
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: object
  export default stemmer
}

declare module 'natural/lib/natural/stemmers/porter_stemmer_es.js' {
  const stemmer: object
  export default stemmer
}

declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    constructor(stemmer: object, smoothing?: number)
    addDocument(text: string, label: string): void
    train(): void
    /** Best first. */
    getClassifications(text: string): readonly { label: string; value: number }[]
  }
}
