export interface Example {
  name: string
  title: string
  shows: string
  query: string
  variables: string
}

export interface ExampleGroup {
  audience: string
  examples: Example[]
}

/** The worked examples as the playground gets them. */
export async function loadExamples(url: string): Promise<ExampleGroup[]> {
  const response = await fetch(`${url}/playground/examples.json`)
  return (await response.json()) as ExampleGroup[]
}
