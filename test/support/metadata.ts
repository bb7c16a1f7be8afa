// Decorators of the schema write metadata; whichever file a test imports first, this is loaded before it.
import 'reflect-metadata'
