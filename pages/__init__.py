"""What people see: beside `app.py` the only place that imports Streamlit. No SQL, no arithmetic, no rules."""
