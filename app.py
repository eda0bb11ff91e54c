"""The application. Run it: `python app.py [--demo] [--port N] [--host H]`."""
