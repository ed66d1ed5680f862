"""The assistant over HTTP; `app.create_app` makes it."""
