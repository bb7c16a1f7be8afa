import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'urql'
import { App } from './app.js'
import { createClient } from './graphql/client.js'
import './layout/base.css'

createRoot(document.getElementById('explorer')!).render(
  <StrictMode>
    <Provider value={createClient('/graphql')}>
      <App />
    </Provider>
  </StrictMode>,
)
