"""Plain Starlette: what stands between the network and Streamlit. Nothing here imports Streamlit."""
