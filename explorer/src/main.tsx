import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'urql'
import { App } from './app.js'
import { createClient } from './graphql/client.js'
import './layout/base.css'
import './layout/print.css'
import { loadFirstPage } from './page-loaders.js'

const client = createClient('/graphql')
const root = createRoot(document.getElementById('explorer')!)

// A page that does not come is asked for again where it is rendered, which says what to do about it.
void loadFirstPage()
  .catch(() => undefined)
  .then(() =>
    root.render(
      <StrictMode>
        <Provider value={client}>
          <App />
        </Provider>
      </StrictMode>,
    ),
  )
